-- As if somebody had tuned.
CREATE INDEX orders_total ON shop.orders (total DESC, state) INCLUDE (customer_id);
CREATE INDEX item_price ON shop.item (price);
CREATE INDEX customer_born ON shop.customer (born, country);
CREATE INDEX event_kind ON shop.event (kind, at);
CREATE INDEX orders_note ON shop.orders (note) WHERE note IS NOT NULL;
