### Text of papers: notice, sign-in sheet, result, minutes.
