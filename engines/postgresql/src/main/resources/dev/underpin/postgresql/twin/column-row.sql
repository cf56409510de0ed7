-- One column's statistics as the planner's own row. Kinds: 1 common values, 2 histogram, 3 correlation, 4 common elements, 5 element
-- counts, 6 range lengths, 7 range bounds. Operators are those of the type's default B-tree order, or of that of its elements.
INSERT INTO pg_statistic
SELECT f.relation, f.number, f.inherited, f.null_frac, f.avg_width, f.n_distinct,
       CASE WHEN f.bounds IS NOT NULL THEN 7 WHEN f.common IS NOT NULL THEN 1 ELSE 0 END,
       CASE WHEN f.bounds IS NOT NULL THEN 6 WHEN f.histogram IS NOT NULL THEN 2 ELSE 0 END,
       CASE WHEN f.correlation IS NOT NULL THEN 3 ELSE 0 END,
       CASE WHEN f.elements IS NOT NULL THEN 4 ELSE 0 END,
       CASE WHEN f.counts IS NOT NULL THEN 5 ELSE 0 END,
       CASE WHEN f.bounds IS NULL AND f.common IS NOT NULL THEN own.equal ELSE 0 END,
       CASE WHEN f.bounds IS NOT NULL THEN 672 WHEN f.histogram IS NOT NULL THEN own.less ELSE 0 END,
       CASE WHEN f.correlation IS NOT NULL THEN own.less ELSE 0 END,
       CASE WHEN f.elements IS NOT NULL THEN item.equal ELSE 0 END,
       CASE WHEN f.counts IS NOT NULL THEN item.equal ELSE 0 END,
       CASE WHEN f.bounds IS NULL AND f.common IS NOT NULL THEN f.collation ELSE 0 END,
       CASE WHEN f.bounds IS NULL AND f.histogram IS NOT NULL THEN f.collation ELSE 0 END,
       CASE WHEN f.correlation IS NOT NULL THEN f.collation ELSE 0 END,
       CASE WHEN f.elements IS NOT NULL THEN f.item_collation ELSE 0 END,
       CASE WHEN f.counts IS NOT NULL THEN f.item_collation ELSE 0 END,
       CASE WHEN f.bounds IS NULL THEN f.common_freqs END,
       CASE WHEN f.bounds IS NOT NULL THEN ARRAY[f.empty] END,
       CASE WHEN f.correlation IS NOT NULL THEN ARRAY[f.correlation] END,
       f.element_freqs, f.counts,
       CASE WHEN f.bounds IS NOT NULL THEN array_in(f.bounds::cstring, f.type, -1) ELSE array_in(f.common::cstring, f.type, -1) END,
       CASE WHEN f.bounds IS NOT NULL THEN array_in(f.lengths::cstring, 701, -1) ELSE array_in(f.histogram::cstring, f.type, -1) END,
       NULL, array_in(f.elements::cstring, f.item_type, -1), NULL
  FROM (SELECT a.attrelid AS relation, a.attnum AS number, g.inherited, g.null_frac, g.avg_width, g.n_distinct, g.common, g.common_freqs,
               g.histogram, g.correlation, g.elements, g.element_freqs, g.counts, g.lengths, g.empty, g.bounds,
               coalesce(nullif(t.typbasetype, 0), t.oid) AS type, a.attcollation AS collation,
               CASE WHEN t.oid = 3614 THEN 25 ELSE coalesce(nullif(b.typelem, 0), b.oid) END AS item_type,
               CASE WHEN t.oid = 3614 THEN 100 ELSE a.attcollation END AS item_collation
          FROM (SELECT ?::text AS schema, ?::text AS name, ?::text AS column_name, ?::integer AS position, ?::boolean AS inherited,
                       ?::real AS null_frac, ?::integer AS avg_width, ?::real AS n_distinct, ?::text AS common, ?::real[] AS common_freqs,
                       ?::text AS histogram, ?::real AS correlation, ?::text AS elements, ?::real[] AS element_freqs, ?::real[] AS counts,
                       ?::text AS lengths, ?::real AS empty, ?::text AS bounds) g
          JOIN pg_namespace n ON n.nspname = g.schema
          JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = g.name
          JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
               AND CASE WHEN g.position > 0 THEN a.attnum = g.position ELSE a.attname = g.column_name END
          JOIN pg_type t ON t.oid = a.atttypid
          JOIN pg_type b ON b.oid = coalesce(nullif(t.typbasetype, 0), t.oid)) f
  LEFT JOIN LATERAL (
       SELECT l.amopopr AS less, e.amopopr AS equal
         FROM pg_type y
         JOIN pg_opclass o ON o.opcdefault AND o.opcmethod = 403
          AND (o.opcintype = y.oid
               OR o.opcintype = CASE y.typtype WHEN 'e' THEN 3500 WHEN 'r' THEN 3831 WHEN 'm' THEN 4537 WHEN 'c' THEN 2249 ELSE 0 END
               OR y.typcategory = 'A' AND y.typelem <> 0 AND o.opcintype = 2277
               OR EXISTS (SELECT FROM pg_cast k WHERE k.castsource = y.oid AND k.casttarget = o.opcintype AND k.castmethod = 'b' AND k.castcontext = 'i'))
         JOIN pg_type i ON i.oid = o.opcintype
         JOIN pg_amop l ON l.amopfamily = o.opcfamily AND l.amoplefttype = o.opcintype AND l.amoprighttype = o.opcintype AND l.amopstrategy = 1
         JOIN pg_amop e ON e.amopfamily = o.opcfamily AND e.amoplefttype = o.opcintype AND e.amoprighttype = o.opcintype AND e.amopstrategy = 3
        WHERE y.oid = f.type
        ORDER BY o.opcintype = y.oid DESC, i.typispreferred DESC LIMIT 1) own ON true
  LEFT JOIN LATERAL (
       SELECT e.amopopr AS equal
         FROM pg_type y
         JOIN pg_opclass o ON o.opcdefault AND o.opcmethod = 403
          AND (o.opcintype = y.oid OR y.typtype = 'e' AND o.opcintype = 3500
               OR EXISTS (SELECT FROM pg_cast k WHERE k.castsource = y.oid AND k.casttarget = o.opcintype AND k.castmethod = 'b' AND k.castcontext = 'i'))
         JOIN pg_type i ON i.oid = o.opcintype
         JOIN pg_amop e ON e.amopfamily = o.opcfamily AND e.amoplefttype = o.opcintype AND e.amoprighttype = o.opcintype AND e.amopstrategy = 3
        WHERE y.oid = f.item_type
        ORDER BY o.opcintype = y.oid DESC, i.typispreferred DESC LIMIT 1) item ON true
