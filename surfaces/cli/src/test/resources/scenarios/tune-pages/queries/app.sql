SELECT s.name, r.value
FROM sensors s
JOIN readings r ON r.sensor_id = s.id
WHERE r.taken_at = (SELECT max(l.taken_at) FROM readings l WHERE l.sensor_id = r.sensor_id);

select id, level
from (select id, level, row_number() over (partition by sensor_id order by raised_at, id) as place from alarms) ranked
where place = 1;

SELECT id, sensor_id, raised_at
FROM alarms
WHERE level <> 3
ORDER BY raised_at DESC, id DESC
LIMIT 20 OFFSET 40;

SELECT id, sensor_id, raised_at
FROM alarms
WHERE level <> 3
ORDER BY raised_at DESC, id DESC
LIMIT 20 OFFSET 12000;

-- Without the key, two pages may share a row: there is nothing that the page after would have to equal.
SELECT id, raised_at FROM alarms ORDER BY raised_at LIMIT 20 OFFSET 500;
