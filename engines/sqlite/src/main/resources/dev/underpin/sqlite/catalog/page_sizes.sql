SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name
