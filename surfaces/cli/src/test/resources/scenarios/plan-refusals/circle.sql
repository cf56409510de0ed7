CREATE TABLE public.orders (id integer PRIMARY KEY);
CREATE VIEW public.open_orders AS SELECT id FROM public.orders;
CREATE VIEW public.late_orders AS SELECT id FROM public.open_orders;
CREATE VIEW public.told_orders AS SELECT id FROM public.late_orders;
CREATE OR REPLACE VIEW public.open_orders AS SELECT id FROM public.late_orders;
