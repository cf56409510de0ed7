CREATE TABLE public.orders (id integer PRIMARY KEY, number text);
CREATE TABLE public.notes (id integer PRIMARY KEY, text text);
