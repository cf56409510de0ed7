-- rows: orders 5000000, lines 300
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);
DO $$ BEGIN EXECUTE 'ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders ON DELETE CASCADE'; END $$;
ALTER TABLE lines ADD CONSTRAINT lines_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES lines (id) DEFERRABLE;
