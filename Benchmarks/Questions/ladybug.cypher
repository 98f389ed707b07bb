// What Ladybug and Kùzu write in another way than mahdar.cypher; the rest they read as it stands there.

// q07_shortest
MATCH p = (a:Actor {name: $far1})-[e:MEMBER_OF|ATTENDED* SHORTEST 1..12]-(b:Actor {name: $far2})
RETURN length(p)
