CREATE TABLE public.orders (id integer PRIMARY KEY, number text);
