SELECT id FROM orders WHERE placed_at + interval '30 days' > now();
