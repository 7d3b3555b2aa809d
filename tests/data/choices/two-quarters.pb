# 北片六户、南片四户
META
key; value
description; 两片区
num_projects; 3
num_votes; 10
budget; 1000
rule; equalshares
vote_type; approval
PROJECTS
project_id; name; cost
北门; 北门岗亭; 500
北棚; 北片车棚; 500.00
南井; 南片管井; 400
VOTES
voter_id; vote
1; 北门,北棚
2; 北门,北棚
3; 北门,北棚
4; 北门,北棚
5; 北门,北棚
6; 北门
7; 南井
8; 南井
9; 南井
10; 南井
