-- An expression (1) over a column (2), of the common values (3), with their shares (4), and the bounds (6), all of one type (5).
WITH common AS (SELECT (%1$s) AS value, share FROM unnest(%3$s::%5$s[], %4$s::real[]) AS given(%2$s, share)),
     grouped AS (SELECT value, sum(share) AS share FROM common WHERE value IS NOT NULL GROUP BY value),
     bounds AS (SELECT (%1$s) AS value FROM unnest(%6$s::%5$s[]) AS given(%2$s)),
     others AS (SELECT value FROM bounds WHERE value IS NOT NULL AND value NOT IN (SELECT value FROM grouped))
SELECT (SELECT array_agg(value ORDER BY share DESC, value)::text FROM grouped) AS most_common_vals,
       (SELECT array_agg(share ORDER BY share DESC, value)::text FROM grouped) AS most_common_freqs,
       (SELECT array_agg(value ORDER BY value)::text FROM others HAVING count(*) > 1) AS histogram_bounds,
       (SELECT coalesce(sum(share), 0) FROM common WHERE value IS NULL) AS nulls,
       (SELECT count(*) FROM grouped) AS commons, (SELECT count(*) FROM bounds) AS bounds,
       (SELECT count(DISTINCT value) FROM bounds) AS different
