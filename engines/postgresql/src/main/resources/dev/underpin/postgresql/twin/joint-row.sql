-- What a statistics object holds. Before 15 it has a row of its own from the beginning.
WITH g AS (SELECT e.oid, v.inherited, decode(v.ndistinct, 'hex') AS ndistinct, decode(v.dependencies, 'hex') AS dependencies, decode(v.mcv, 'hex') AS mcv
             FROM (SELECT ?::text AS schema, ?::text AS name, ?::boolean AS inherited, ?::text AS ndistinct, ?::text AS dependencies, ?::text AS mcv) v
             JOIN pg_namespace n ON n.nspname = v.schema
             JOIN pg_statistic_ext e ON e.stxnamespace = n.oid AND e.stxname = v.name)
INSERT INTO pg_statistic_ext_data (stxoid, stxdinherit, stxdndistinct, stxddependencies, stxdmcv) -- since 15
SELECT g.oid, g.inherited, g.ndistinct::pg_ndistinct, g.dependencies::pg_dependencies, g.mcv::pg_mcv_list FROM g -- since 15
UPDATE pg_statistic_ext_data d SET stxdndistinct = g.ndistinct::pg_ndistinct, stxddependencies = g.dependencies::pg_dependencies, stxdmcv = g.mcv::pg_mcv_list -- before 15
  FROM g WHERE g.oid = d.stxoid -- before 15
