CREATE TABLE user_devices (id bigint, user_id bigint, app_version text, last_seen_at timestamptz, created_at timestamptz, phone1 text, name text, os_name text, push_token text, time_zone text, line_no bigint, is_on boolean);
-- a tool's own
CREATE TABLE databasechangelog ("ID" text, "AUTHOR" text, "FILENAME" text);
CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text, "ProductVersion" text);
-- no clear majority
CREATE SCHEMA legacy;
CREATE TABLE legacy.orders_one ("orderId" bigint, "placedAt" date, "shipTo" text, "billTo" text, "taxRate" numeric, "unitPrice" numeric, order_no text, line_no text, tax_no text, ship_no text, bill_no text, old_no text);
-- too few to tell
CREATE SCHEMA small;
CREATE TABLE small.notes (note_id bigint, "noteText" text);
