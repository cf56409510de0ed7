-- runner: psql
CREATE INDEX CONCURRENTLY events_kind_idx ON public.events USING btree (lower(kind), at) WHERE kind LIKE 'a%';
