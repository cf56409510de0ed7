CREATE TABLE user_devices (user_id bigint, "appVersion" text, last_seen_at timestamptz, created_at timestamptz, push_token text, time_zone text, os_name text);
CREATE TABLE order_items (order_id bigint, line_no integer, unit_price numeric, tax_rate numeric, product_id bigint);
CREATE SCHEMA shop;
CREATE TABLE shop."OrderLines" ("OrderId" bigint, "LineNo" integer, "UnitPrice" numeric, "TaxRate" numeric, "ProductId" bigint, tax_class text);
CREATE TABLE shop."Orders" ("OrderId" bigint, "PlacedAt" timestamptz, "ShippedAt" timestamptz, "CustomerId" bigint, "BillTo" text, "ShipTo" text, "Total" numeric, "taxTotal" numeric, "Currency" text, "State" text, "Note" text, "Channel" text, "Source" text);
