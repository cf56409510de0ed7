CREATE TABLE public.sensors (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO public.sensors SELECT i, 'sensor ' || i FROM generate_series(1, 400) i;
CREATE TABLE public.readings (sensor_id integer NOT NULL REFERENCES public.sensors, taken_at timestamptz NOT NULL, value integer NOT NULL, PRIMARY KEY (sensor_id, taken_at));
INSERT INTO public.readings SELECT 1 + i % 400, timestamptz '2026-01-01 00:00+00' + i * interval '5 min', i % 997 FROM generate_series(1, 20000) i;
CREATE TABLE public.alarms (id integer PRIMARY KEY, sensor_id integer NOT NULL REFERENCES public.sensors, level integer NOT NULL, raised_at timestamptz NOT NULL);
INSERT INTO public.alarms SELECT i, 1 + i * 7919 % 400, i % 5, timestamptz '2026-01-01 00:00+00' + i * interval '7 min' FROM generate_series(1, 20000) i;
CREATE INDEX alarms_sensor_id_idx ON public.alarms (sensor_id, raised_at, id);
CREATE INDEX alarms_raised_at_idx ON public.alarms (raised_at, id);
