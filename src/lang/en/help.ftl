### Help pages: a few lines for each place, for somebody who never read a manual. Each "press X" names a key there.

help-title = Help

help-scope-everywhere =
    No need to learn keys: press F2 for all acts, and type a name to find one.
    An input method may stay on: digits, F keys, arrows, Enter, Esc, Tab and Space always work.
help-scope-meeting =
    A line at the top says what is next and what is missing; press F9 to do it. Follow it to the end of the meeting.
    Every step is saved at once; the corner says up to which one. A power cut loses nothing.
    After a mistake press Ctrl-Z to undo. A declared vote is never undone, only corrected; history keeps the old figures.
help-scope-home =
    All meetings are here; select one and press Enter to open it.
    For a new one press 1. To take along what a meeting left open, select it and press 2.
    The first time, press 4 for a sample meeting: try anything, no other meeting is touched.
help-scope-agenda =
    List the items first: press 3 to write several at once, indented ones hang under the one above. Press 0 for time, place and chair.
    When an item's turn comes, select it and press 4; when it is done, press 5 and write what came of it.
    The text to be voted on goes into the item's motion: press Enter to edit.
help-scope-roll =
    As each person comes: type a number, a name or pinyin initials (zs for Zhang San), then press Enter to sign in.
    If somebody leaves press Del; to excuse somebody or record a proxy, press Right and choose.
    Where nobody signs in by name, press Ctrl-T to record the heads counted.
    When there are enough people, press F9 to call the meeting to order.
help-scope-floor =
    To give somebody the floor press 2, and the clock runs; when they finish press 3.
    Press 1 to note the main points, not every word; to correct a note press 5.
    Press 4 to see who has not spoken, and ask them, too.
help-scope-writing =
    Type, press Enter to keep the note and go on to the next; press Tab for another kind: question, answer and so on.
    Press Ctrl-G to give the floor to the next (Space does it too while nothing is typed); press Ctrl-P if only this note is somebody else's.
    Press Esc to go back to the list; what was not kept stays.
help-scope-vote =
    People vote on the motion as written, and it stays as it is once the vote opens: read it out first.
    For a show of hands press 1, to call names press 2, for a secret ballot press 3.
    If a declared count was wrong, press 4 to correct it and say why; the old figures stay.
help-scope-counting =
    Enter each figure as it is counted and leave the rest empty; empty is not 0.
    With ballots, enter issued and returned first, then each pile and the invalid ones.
    Where figures disagree you are told where; correct them before declaring.
help-scope-papers =
    Digits are the marks; with several on a paper press Enter when it is done. For a pile alike press Space, then how many.
    For an invalid paper press - and say why; to write a name in press +. To take a paper back press Backspace.
    A paper shows once it is on disk and survives a crash, but keeps no order: papers called before a restart stay.
    When all are called press F9. To put names and numbers right press Ctrl-T; for totals counted on paper press Ctrl-G.
help-scope-tellers =
    Two tellers count apart; the second does not see the first. If they agree press Enter to declare. For the second press 1.
    Where they differ every figure is shown: to count again press 2, to let one stand with a reason press 3. All counts are kept.
help-scope-roll-call =
    For each name: for, press 1; against, press 2; abstain, press 3. To take an answer back press 0.
    If most are for it, mark those against and abstaining first, then press 9 for all the rest.
    Who gives no answer has not voted, which is not abstaining. When done, press Enter to declare.
help-scope-notices =
    The meeting notice goes up before, the result after. To preview press Enter, to save a text for printing press 1.
    Once it hangs press 3 to record where and when; its days count from there.
    To record an objection press 4, its answer, press 5; when time is up, press 6 to record the removal.
help-scope-follow-ups =
    What was decided has to be done: press 1 to write what, by whom and by when.
    When it is done press 2. What stays open can be carried over to the next meeting from the shelf.
help-scope-history =
    Every step in order, undone and corrected ones among them; nothing ever disappears.
    To undo the last step press Ctrl-Z, to redo it press Ctrl-Y.
help-scope-check =
    Contradictions and doubts in the record: figures that disagree, too few people, too short a notice or posting.
    Correct the contradictions and give reasons for the doubts before sealing.
help-scope-settings =
    State community, usual place and contact once; new meetings take them from here.
    To switch to Chinese press F12, and again to switch back.
help-scope-form =
    Fill in one field after the other: press Tab for the next, and when done press F9. To leave without saving press Esc.
    Where there are choices, take one with left and right or by its digit.
help-scope-pick =
    Type a name, pinyin initials or a number and the list gets shorter; move up or down, then press Enter to choose.
help-scope-menu =
    Type the digit of a choice, or move up or down and press Enter to choose.
help-scope-confirm =
    Read this sentence first, aloud if need be. To confirm press Enter, to cancel press Esc.
help-scope-insist =
    Read this sentence first, aloud if need be. To confirm press F9, to cancel press Esc.
    Enter brought it up, or something else was typed first: then Enter does not confirm.
help-scope-reader =
    Move up and down or by pages to read; to close it press Esc.

help-scope-lines = Enter is a new line, F9 when done, Tab goes to the next field.
