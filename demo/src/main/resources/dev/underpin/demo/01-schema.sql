-- Larkspur: ordering and billing for wholesalers. One database, many teams.
-- Every table with a team_id belongs to one tenant. A transaction begins by setting larkspur.team_id.
-- Runs as a superuser on PostgreSQL 14 and newer, needs no extension.

CREATE SCHEMA app;
CREATE SCHEMA reporting;

COMMENT ON SCHEMA app IS 'Functions and working tables of the application, nothing that a customer would call data';
COMMENT ON SCHEMA reporting IS 'Derived figures, rebuilt from public by the nightly jobs';

DO $$
BEGIN
    CREATE ROLE larkspur_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$$;

DO $$
BEGIN
    CREATE ROLE larkspur_readonly NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Types
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TYPE order_status AS ENUM ('draft', 'placed', 'confirmed', 'shipped', 'completed', 'cancelled');
CREATE TYPE invoice_status AS ENUM ('draft', 'open', 'paid', 'overdue', 'void');
CREATE TYPE subscription_status AS ENUM ('trialing', 'active', 'past_due', 'ended');
CREATE TYPE ticket_priority AS ENUM ('low', 'normal', 'high', 'urgent');

CREATE DOMAIN currency_code AS text CHECK (VALUE IN ('EUR', 'USD', 'GBP', 'CHF', 'SEK', 'PLN'));
CREATE DOMAIN email_address AS text CHECK (VALUE ~ '^[^@ ]+@[^@ ]+[.][a-z]+$');
CREATE DOMAIN locale_code AS text CHECK (VALUE IN ('de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'sv'));

COMMENT ON DOMAIN currency_code IS 'ISO 4217 code of a currency we settle in';

-- ---------------------------------------------------------------------------------------------------------------------
-- Functions used by defaults, triggers and policies
-- ---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION app.clock() RETURNS timestamptz
    LANGUAGE sql STABLE
    AS $$ SELECT coalesce(nullif(current_setting('larkspur.clock', true), '')::timestamptz, now()) $$;

COMMENT ON FUNCTION app.clock() IS 'The time as the application sees it, tests set larkspur.clock';

CREATE FUNCTION app.current_team_id() RETURNS bigint
    LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('larkspur.team_id', true), '')::bigint $$;

COMMENT ON FUNCTION app.current_team_id() IS 'The tenant of this transaction, null when none was chosen';

CREATE FUNCTION app.touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at := app.clock();
    RETURN NEW;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Reference data
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE schema_migrations (
    version    bigint PRIMARY KEY,
    name       text        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE schema_migrations IS 'Migrations applied to this database, written by the deploy job';

CREATE TABLE countries (
    code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2}$'),
    name text NOT NULL UNIQUE
);

COMMENT ON TABLE countries IS 'Countries we ship to and invoice in, ISO 3166 two-letter codes';

CREATE TABLE carriers (
    id                    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code                  text        NOT NULL UNIQUE,
    name                  text        NOT NULL,
    tracking_url_template text        NOT NULL,
    created_at            timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE carriers IS 'Parcel services, shared by all teams';

CREATE TABLE tax_rates (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country_code text          NOT NULL REFERENCES countries (code),
    category     text          NOT NULL CHECK (category IN ('standard', 'reduced', 'zero')),
    tax_rate     numeric(6, 4) NOT NULL CHECK (tax_rate >= 0 AND tax_rate < 1),
    valid_from   date          NOT NULL,
    UNIQUE (country_code, category, valid_from)
);

COMMENT ON TABLE tax_rates IS 'Value added tax by country, category and first day of validity';

CREATE TABLE exchange_rates (
    base_currency  currency_code  NOT NULL,
    quote_currency currency_code  NOT NULL,
    rate_date      date           NOT NULL,
    rate           numeric(14, 6) NOT NULL CHECK (rate > 0),
    PRIMARY KEY (base_currency, quote_currency, rate_date),
    CHECK (base_currency <> quote_currency)
);

COMMENT ON TABLE exchange_rates IS 'Weekly reference rates, one row per pair and Monday';

CREATE TABLE exchange_rates_old (LIKE exchange_rates INCLUDING CONSTRAINTS INCLUDING INDEXES);

-- ---------------------------------------------------------------------------------------------------------------------
-- Accounts
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE teams (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug          text          NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{3,60}$'),
    name          text          NOT NULL,
    billing_email email_address NOT NULL,
    country_code  text          NOT NULL REFERENCES countries (code),
    currency      currency_code NOT NULL,
    time_zone     text          NOT NULL DEFAULT 'Europe/Berlin',
    suspended_at  timestamptz,
    created_at    timestamptz   NOT NULL DEFAULT now(),
    updated_at    timestamptz   NOT NULL DEFAULT now()
);

CREATE INDEX teams_country_code_idx ON teams (country_code);

COMMENT ON TABLE teams IS 'A tenant: one wholesaler with its people, customers and orders';
COMMENT ON COLUMN teams.slug IS 'Host name part, slug.larkspur.example';
COMMENT ON COLUMN teams.time_zone IS 'IANA name, wall-clock times of the team are to be read in it';

CREATE TABLE users (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email         email_address NOT NULL,
    full_name     text          NOT NULL,
    password_hash text          NOT NULL,
    locale        locale_code   NOT NULL DEFAULT 'en',
    last_login_at timestamptz,
    created_at    timestamptz   NOT NULL DEFAULT now(),
    updated_at    timestamptz   NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX users_lower_email_key ON users (lower(email));
CREATE INDEX users_lower_email_pattern_idx ON users (lower(email) text_pattern_ops);

COMMENT ON TABLE users IS 'People who sign in, a user may be a member of several teams';
COMMENT ON COLUMN users.password_hash IS 'Argon2id, encoded with its parameters';
COMMENT ON INDEX users_lower_email_pattern_idx
    IS 'Serves the prefix search of the member picker, which the unique index cannot in a natural collation';

CREATE TABLE permissions (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text NOT NULL UNIQUE,
    description text NOT NULL
);

COMMENT ON TABLE permissions IS 'What may be done, the list is part of the release';

CREATE TABLE roles (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    built_in   boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (team_id, name)
);

COMMENT ON TABLE roles IS 'Named sets of permissions, each team starts with four built-in ones';

CREATE TABLE role_permissions (
    role_id       bigint NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    permission_id bigint NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
    PRIMARY KEY (role_id, permission_id)
);

CREATE INDEX role_permissions_permission_id_idx ON role_permissions (permission_id);

COMMENT ON TABLE role_permissions IS 'Permissions of a role';

CREATE TABLE team_members (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id        bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id        bigint      NOT NULL REFERENCES users (id),
    role_id        bigint      NOT NULL REFERENCES roles (id),
    joined_at      timestamptz NOT NULL DEFAULT now(),
    deactivated_at timestamptz,
    UNIQUE (team_id, user_id)
);

CREATE INDEX team_members_user_id_idx ON team_members (user_id);
CREATE INDEX team_members_role_id_idx ON team_members (role_id);

COMMENT ON TABLE team_members IS 'Membership of a user in a team, with the role held there';

CREATE TABLE invitations (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id            bigint        NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    email              email_address NOT NULL,
    role_id            bigint        NOT NULL REFERENCES roles (id),
    invited_by_user_id bigint        NOT NULL REFERENCES users (id),
    token_hash         text          NOT NULL UNIQUE CHECK (length(token_hash) = 64),
    accepted_at        timestamptz,
    expires_at         timestamptz   NOT NULL,
    created_at         timestamptz   NOT NULL DEFAULT now()
);

CREATE INDEX invitations_team_id_idx ON invitations (team_id);
CREATE INDEX invitations_role_id_idx ON invitations (role_id);
CREATE INDEX invitations_invited_by_user_id_idx ON invitations (invited_by_user_id);

COMMENT ON TABLE invitations IS 'Invitations to join a team, open while accepted_at is null and expires_at lies ahead';
COMMENT ON COLUMN invitations.token_hash IS 'SHA-256 of the token in the mailed link, in hex';

CREATE TABLE user_devices (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id      bigint      NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    platform     text        NOT NULL CHECK (platform IN ('ios', 'android', 'web')),
    "appVersion" text        NOT NULL,
    last_seen_at timestamptz NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX user_devices_user_id_idx ON user_devices (user_id);

COMMENT ON TABLE user_devices IS 'Devices registered for push messages';

CREATE TABLE login_attempts (
    user_id      bigint REFERENCES users (id) ON DELETE CASCADE,
    ip_address   inet        NOT NULL,
    succeeded    boolean     NOT NULL,
    attempted_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX login_attempts_user_id_attempted_at_idx ON login_attempts (user_id, attempted_at);

COMMENT ON TABLE login_attempts IS 'Sign-ins, successful or not, kept for the rate limit and for support';

CREATE TABLE api_keys (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id            bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    created_by_user_id bigint      NOT NULL REFERENCES users (id),
    name               text        NOT NULL,
    key_prefix         text        NOT NULL CHECK (length(key_prefix) = 8),
    key_hash           text        NOT NULL UNIQUE CHECK (length(key_hash) = 64),
    last_used_at       timestamptz,
    revoked_at         timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX api_keys_team_id_idx ON api_keys (team_id);
CREATE INDEX api_keys_created_by_user_id_idx ON api_keys (created_by_user_id);

COMMENT ON TABLE api_keys IS 'Keys for the public API, the key itself is shown once and not kept';
COMMENT ON COLUMN api_keys.key_hash IS 'SHA-256 of the key, in hex';

-- ---------------------------------------------------------------------------------------------------------------------
-- Plans and subscriptions
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE plans (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code           text           NOT NULL UNIQUE,
    name           text           NOT NULL,
    seats_included integer        NOT NULL CHECK (seats_included > 0),
    monthly_price  numeric(14, 2) NOT NULL CHECK (monthly_price >= 0),
    currency       currency_code  NOT NULL,
    created_at     timestamptz    NOT NULL DEFAULT now()
);

COMMENT ON TABLE plans IS 'What Larkspur sells to teams';

CREATE TABLE plan_features (
    plan_id bigint NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    feature text   NOT NULL,
    quota   integer CHECK (quota > 0),
    PRIMARY KEY (plan_id, feature)
);

COMMENT ON TABLE plan_features IS 'Features of a plan, a null quota means without limit';

CREATE TABLE subscriptions (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint              NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    plan_id    bigint              NOT NULL REFERENCES plans (id),
    status     subscription_status NOT NULL DEFAULT 'trialing',
    seats      integer             NOT NULL CHECK (seats > 0),
    started_at timestamptz         NOT NULL,
    ended_at   timestamptz,
    created_at timestamptz         NOT NULL DEFAULT now(),
    updated_at timestamptz         NOT NULL DEFAULT now(),
    CHECK (ended_at IS NULL OR ended_at >= started_at)
);

CREATE INDEX subscriptions_team_id_started_at_idx ON subscriptions (team_id, started_at);
CREATE INDEX subscriptions_plan_id_idx ON subscriptions (plan_id);
CREATE UNIQUE INDEX subscriptions_running_key ON subscriptions (team_id) WHERE ended_at IS NULL;

COMMENT ON TABLE subscriptions IS 'Which plan a team is or was on, at most one of them running';

CREATE TABLE usage_records (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id      bigint NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    metric       text   NOT NULL CHECK (metric IN ('orders', 'api_calls', 'storage_mb')),
    period_start date   NOT NULL,
    units        bigint NOT NULL CHECK (units >= 0),
    UNIQUE (team_id, metric, period_start)
);

COMMENT ON TABLE usage_records IS 'Metered use of a team per month, the base of overage fees';

CREATE TABLE feature_flags (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code        text        NOT NULL UNIQUE,
    description text        NOT NULL,
    enabled     boolean     NOT NULL DEFAULT false,
    rules       jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE feature_flags IS 'Switches of the release process';

CREATE TABLE team_feature_flags (
    team_id         bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    feature_flag_id bigint      NOT NULL REFERENCES feature_flags (id) ON DELETE CASCADE,
    enabled         boolean     NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (team_id, feature_flag_id)
);

CREATE INDEX team_feature_flags_feature_flag_id_idx ON team_feature_flags (feature_flag_id);

COMMENT ON TABLE team_feature_flags IS 'Exceptions from a flag for single teams';

CREATE TABLE settings (
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    value      jsonb       NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (team_id, name)
);

COMMENT ON TABLE settings IS 'Preferences of a team by name, the application knows names, types and defaults';

-- ---------------------------------------------------------------------------------------------------------------------
-- Customers
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE customer_groups (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (team_id, name)
);

COMMENT ON TABLE customer_groups IS 'Groups that share conditions';

CREATE TABLE price_lists (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint        NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    name       text          NOT NULL,
    currency   currency_code NOT NULL,
    created_at timestamptz   NOT NULL DEFAULT now(),
    UNIQUE (team_id, name)
);

COMMENT ON TABLE price_lists IS 'Negotiated prices, a customer without one pays the base price';

CREATE TABLE customers (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id           bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    customer_group_id bigint      NOT NULL REFERENCES customer_groups (id),
    price_list_id     bigint,
    code              text        NOT NULL,
    name              text        NOT NULL,
    tax_number        text,
    phone1            text        NOT NULL,
    phone2            text,
    phone3            text,
    external_ref      text,
    deleted_at        timestamptz,
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE customers
    ADD CONSTRAINT customers_price_list_id_fkey FOREIGN KEY (price_list_id) REFERENCES price_lists (id) NOT VALID;

CREATE UNIQUE INDEX customers_team_id_code_key ON customers (team_id, code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX customers_team_id_external_ref_key
    ON customers (team_id, external_ref) WHERE external_ref IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX customers_team_id_name_idx ON customers (team_id, name);
CREATE INDEX customers_customer_group_id_idx ON customers (customer_group_id);
CREATE INDEX customers_price_list_id_idx ON customers (price_list_id);

COMMENT ON TABLE customers IS 'Companies that order from a team';
COMMENT ON COLUMN customers.code IS 'Number the team knows the customer by, may be given again after a deletion';
COMMENT ON COLUMN customers.external_ref IS 'Key in the ERP of the team, null for customers created here';

CREATE TABLE customer_attributes (
    customer_id     bigint      NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    attribute_name  text        NOT NULL,
    attribute_value text        NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (customer_id, attribute_name)
);

COMMENT ON TABLE customer_attributes IS 'Custom fields of customers';

CREATE TABLE contacts (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id          bigint        NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    customer_id      bigint        NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    first_name       text          NOT NULL,
    last_name        text          NOT NULL,
    email            email_address NOT NULL,
    phone            text,
    job_title        text          NOT NULL,
    locale           locale_code   NOT NULL DEFAULT 'en',
    marketing_opt_in boolean,
    deleted_at       timestamptz,
    created_at       timestamptz   NOT NULL DEFAULT now(),
    updated_at       timestamptz   NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX contacts_team_id_lower_email_key ON contacts (team_id, lower(email)) WHERE deleted_at IS NULL;
CREATE INDEX contacts_team_id_last_name_idx ON contacts (team_id, last_name);
CREATE INDEX contacts_customer_id_idx ON contacts (customer_id);

COMMENT ON TABLE contacts IS 'People at a customer, the data subjects of this database';

CREATE TABLE addresses (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id      bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    customer_id  bigint      NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    purpose      text        NOT NULL CHECK (purpose IN ('billing', 'shipping')),
    line1        text        NOT NULL,
    line2        text,
    postal_code  text        NOT NULL,
    city         text        NOT NULL,
    country_code text        NOT NULL REFERENCES countries (code),
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX addresses_team_id_idx ON addresses (team_id);
CREATE INDEX addresses_customer_id_idx ON addresses (customer_id);
CREATE INDEX addresses_country_code_idx ON addresses (country_code);

COMMENT ON TABLE addresses IS 'Billing and shipping addresses of customers';

CREATE TABLE payment_methods (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id bigint      NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    brand       text        NOT NULL CHECK (brand IN ('visa', 'mastercard', 'amex', 'sepa_debit')),
    last4       text        NOT NULL CHECK (last4 ~ '^[0-9]{4}$'),
    expires_on  date,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX payment_methods_customer_id_idx ON payment_methods (customer_id);

COMMENT ON TABLE payment_methods IS 'Cards and mandates on file, held by the payment provider';
COMMENT ON COLUMN payment_methods.last4 IS 'Last four digits as printed, direct debits have no expiry';

-- ---------------------------------------------------------------------------------------------------------------------
-- Products
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE categories (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    "order"    integer     NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (team_id, name)
);

COMMENT ON TABLE categories IS 'Headings of the catalogue of a team';

CREATE TABLE products (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id     bigint         NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    sku         text           NOT NULL,
    name        text           NOT NULL,
    description text,
    unit        text           NOT NULL CHECK (unit IN ('piece', 'box', 'kg', 'litre', 'metre')),
    base_price  numeric(14, 2) NOT NULL CHECK (base_price >= 0),
    currency    currency_code  NOT NULL,
    attributes  jsonb          NOT NULL DEFAULT '{}',
    deleted_at  timestamptz,
    created_at  timestamptz    NOT NULL DEFAULT now(),
    updated_at  timestamptz    NOT NULL DEFAULT now(),
    UNIQUE (team_id, sku)
);

CREATE INDEX products_team_id_name_idx ON products (team_id, lower(name));
CREATE INDEX products_attributes_idx ON products (attributes);

COMMENT ON TABLE products IS 'What a team sells';

CREATE TABLE product_categories (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id  bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    category_id bigint NOT NULL REFERENCES categories (id) ON DELETE CASCADE
);

CREATE INDEX product_categories_product_id_idx ON product_categories (product_id);
CREATE INDEX product_categories_category_id_idx ON product_categories (category_id);

COMMENT ON TABLE product_categories IS 'Headings under which a product is shown';

CREATE TABLE prices (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id    bigint         NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    price_list_id bigint REFERENCES price_lists (id) ON DELETE CASCADE,
    currency      currency_code  NOT NULL,
    amount        numeric(14, 2) NOT NULL CHECK (amount >= 0),
    created_at    timestamptz    NOT NULL DEFAULT now(),
    CONSTRAINT prices_product_currency_list_key UNIQUE (product_id, currency, price_list_id)
);

CREATE INDEX prices_price_list_id_idx ON prices (price_list_id);

COMMENT ON TABLE prices IS 'Price of a product, on a price list or for everybody';

CREATE TABLE coupons (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id        bigint        NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    code           text          NOT NULL,
    discount_share numeric(6, 4) NOT NULL CHECK (discount_share > 0 AND discount_share <= 1),
    valid_from     date          NOT NULL,
    valid_until    date          NOT NULL,
    created_at     timestamptz   NOT NULL DEFAULT now(),
    CONSTRAINT coupons_code_key UNIQUE (code),
    CHECK (valid_until >= valid_from)
);

CREATE INDEX coupons_team_id_idx ON coupons (team_id);

COMMENT ON TABLE coupons IS 'Codes that lower the price of one order';

CREATE TABLE warehouses (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id           bigint           NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    code              text             NOT NULL,
    name              text             NOT NULL,
    country_code      text             NOT NULL REFERENCES countries (code),
    latitude          double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude         double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    cutoff_local_time time             NOT NULL,
    created_at        timestamptz      NOT NULL DEFAULT now(),
    UNIQUE (team_id, code)
);

CREATE INDEX warehouses_country_code_idx ON warehouses (country_code);

COMMENT ON TABLE warehouses IS 'Places goods are shipped from';
COMMENT ON COLUMN warehouses.cutoff_local_time
    IS 'Orders before this time on the clock of the warehouse leave the same day';

CREATE TABLE inventory_levels (
    product_id   bigint      NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    warehouse_id bigint      NOT NULL REFERENCES warehouses (id) ON DELETE CASCADE,
    on_hand      integer     NOT NULL CHECK (on_hand >= 0),
    reserved     integer     NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (product_id, warehouse_id)
);

CREATE INDEX inventory_levels_warehouse_id_idx ON inventory_levels (warehouse_id);

COMMENT ON TABLE inventory_levels IS 'Stock of a product in a warehouse';

CREATE TABLE pickup_slots (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    warehouse_id      bigint    NOT NULL REFERENCES warehouses (id) ON DELETE CASCADE,
    starts_local_time timestamp NOT NULL,
    capacity          integer   NOT NULL CHECK (capacity > 0),
    UNIQUE (warehouse_id, starts_local_time)
);

COMMENT ON TABLE pickup_slots IS 'Times at which customers may collect goods';
COMMENT ON COLUMN pickup_slots.starts_local_time
    IS 'On the clock of the warehouse, stays at eight when daylight saving begins';

-- ---------------------------------------------------------------------------------------------------------------------
-- Orders
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE orders (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    public_id           uuid           NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    team_id             bigint         NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    customer_id         bigint         NOT NULL REFERENCES customers (id),
    contact_id          bigint         NOT NULL REFERENCES contacts (id),
    shipping_address_id bigint         NOT NULL REFERENCES addresses (id),
    coupon_id           bigint REFERENCES coupons (id),
    number              text           NOT NULL,
    status              order_status   NOT NULL DEFAULT 'draft',
    fulfillment_status  text           NOT NULL DEFAULT 'unfulfilled',
    sales_channel       text           NOT NULL CHECK (sales_channel IN ('web', 'api', 'phone', 'edi')),
    currency            currency_code  NOT NULL,
    net_total           numeric(14, 2) NOT NULL CHECK (net_total >= 0),
    tax_total           numeric(14, 2) NOT NULL CHECK (tax_total >= 0),
    external_ref        text,
    placed_at           timestamptz    NOT NULL,
    cancelled_at        timestamptz,
    created_at          timestamptz    NOT NULL DEFAULT now(),
    updated_at          timestamptz    NOT NULL DEFAULT now(),
    UNIQUE (team_id, number)
);

CREATE INDEX orders_team_id_idx ON orders (team_id);
CREATE INDEX orders_team_id_placed_at_idx ON orders (team_id, placed_at);
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE INDEX orders_contact_id_idx ON orders (contact_id);
CREATE INDEX orders_shipping_address_id_idx ON orders (shipping_address_id);
CREATE INDEX orders_coupon_id_idx ON orders (coupon_id) WHERE coupon_id IS NOT NULL;
CREATE INDEX orders_cancelled_at_idx ON orders (cancelled_at);
CREATE INDEX orders_external_ref_idx ON orders (external_ref);

COMMENT ON TABLE orders IS 'An order of a customer, lines in order_items';
COMMENT ON COLUMN orders.public_id IS 'Shown in links and in the API';
COMMENT ON COLUMN orders.number IS 'Printed on documents';

CREATE TABLE order_items (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id   bigint         NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    line_no    integer        NOT NULL CHECK (line_no > 0),
    product_id bigint         NOT NULL REFERENCES products (id),
    quantity   integer        NOT NULL CHECK (quantity > 0),
    unit_price numeric(14, 2) NOT NULL CHECK (unit_price >= 0),
    tax_rate   numeric(6, 4)  NOT NULL,
    line_total numeric(14, 2) NOT NULL GENERATED ALWAYS AS (round(quantity * unit_price, 2)) STORED,
    UNIQUE (order_id, line_no)
);

CREATE INDEX order_items_product_id_idx ON order_items (product_id);

COMMENT ON TABLE order_items IS 'Lines of an order, prices as agreed when it was placed';

CREATE TABLE order_status_history (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id    bigint       NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    from_status order_status NOT NULL,
    to_status   order_status NOT NULL,
    changed_at  timestamptz  NOT NULL,
    CHECK (from_status <> to_status)
);

CREATE INDEX order_status_history_order_id_changed_at_idx ON order_status_history (order_id, changed_at);

COMMENT ON TABLE order_status_history IS 'Changes of orders.status, written by a trigger, kept for two months';

CREATE UNLOGGED TABLE stock_reservations (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id      bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    order_id     bigint      NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    product_id   bigint      NOT NULL REFERENCES products (id),
    warehouse_id bigint      NOT NULL REFERENCES warehouses (id),
    quantity     integer     NOT NULL CHECK (quantity > 0),
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX stock_reservations_team_id_idx ON stock_reservations (team_id);
CREATE INDEX stock_reservations_order_id_idx ON stock_reservations (order_id);
CREATE INDEX stock_reservations_product_id_idx ON stock_reservations (product_id);
CREATE INDEX stock_reservations_warehouse_id_idx ON stock_reservations (warehouse_id);

COMMENT ON TABLE stock_reservations IS 'Goods promised to confirmed orders that have not left the warehouse';

CREATE TABLE shipments (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id            bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    order_id           bigint      NOT NULL REFERENCES orders (id),
    warehouse_id       bigint      NOT NULL REFERENCES warehouses (id),
    carrier_id         bigint      NOT NULL REFERENCES carriers (id),
    estimated_delivery text,
    shipped_at         timestamptz NOT NULL,
    delivered_at       timestamptz,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CHECK (delivered_at IS NULL OR delivered_at >= shipped_at)
);

CREATE INDEX shipments_team_id_shipped_at_idx ON shipments (team_id, shipped_at);
CREATE INDEX shipments_warehouse_id_idx ON shipments (warehouse_id);
CREATE INDEX shipments_carrier_id_idx ON shipments (carrier_id);

COMMENT ON TABLE shipments IS 'A delivery of goods for one order, those before 2026 are in the archive';

CREATE TABLE shipment_parcels (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shipment_id     bigint  NOT NULL REFERENCES shipments (id) ON DELETE CASCADE,
    parcel_no       integer NOT NULL CHECK (parcel_no > 0),
    tracking_number text    NOT NULL,
    weight_grams    text    NOT NULL,
    UNIQUE (shipment_id, parcel_no)
);

CREATE INDEX shipment_parcels_tracking_number_idx ON shipment_parcels (tracking_number);

COMMENT ON TABLE shipment_parcels IS 'Parcels of a shipment';

CREATE TABLE returns (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id     bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    order_id    bigint      NOT NULL REFERENCES orders (id),
    reason      text        NOT NULL CHECK (reason IN ('damaged', 'wrong_item', 'not_needed', 'late', 'other')),
    remarks     text,
    received_at timestamp,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX returns_team_id_idx ON returns (team_id);
CREATE INDEX returns_order_id_idx ON returns (order_id);

COMMENT ON TABLE returns IS 'Goods announced or sent back';

CREATE TABLE return_items (
    return_id     bigint  NOT NULL REFERENCES returns (id) ON DELETE CASCADE,
    order_item_id bigint  NOT NULL REFERENCES order_items (id),
    quantity      integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (return_id, order_item_id)
);

CREATE INDEX return_items_order_item_id_idx ON return_items (order_item_id);

COMMENT ON TABLE return_items IS 'Lines of a return';

-- ---------------------------------------------------------------------------------------------------------------------
-- Invoices and payments
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE invoices (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id            bigint         NOT NULL REFERENCES teams (id),
    customer_id        bigint         NOT NULL REFERENCES customers (id),
    order_id           bigint         NOT NULL REFERENCES orders (id),
    billing_address_id bigint         NOT NULL REFERENCES addresses (id),
    number             text           NOT NULL,
    status             invoice_status NOT NULL DEFAULT 'draft',
    currency           currency_code  NOT NULL,
    net_total          numeric(14, 2) NOT NULL CHECK (net_total >= 0),
    tax_total          numeric(14, 2) NOT NULL CHECK (tax_total >= 0),
    issued_on          date           NOT NULL,
    due_on             date,
    paid_at            timestamptz,
    created_at         timestamptz    NOT NULL DEFAULT now(),
    updated_at         timestamptz    NOT NULL DEFAULT now(),
    UNIQUE (team_id, number),
    CHECK (status <> 'paid' OR paid_at IS NOT NULL)
);

CREATE INDEX invoices_customer_id_idx ON invoices (customer_id);
CREATE INDEX idx_invoices_customer ON invoices (customer_id);
CREATE INDEX invoices_order_id_idx ON invoices (order_id);
CREATE INDEX invoices_billing_address_id_idx ON invoices (billing_address_id);
CREATE INDEX invoices_team_id_issued_on_idx ON invoices (team_id, issued_on);
CREATE INDEX invoices_open_idx ON invoices (team_id) WHERE status IN ('open', 'overdue');

COMMENT ON TABLE invoices IS
    'Invoices of a team to its customers since April 2026, never changed after they left draft';
COMMENT ON COLUMN invoices.number IS 'Year and running number within the team, as the tax office wants it';
COMMENT ON INDEX invoices_open_idx IS 'Serves the list of unpaid invoices, a small part of the table';

CREATE TABLE invoice_lines (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id  bigint         NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
    line_no     integer        NOT NULL CHECK (line_no > 0),
    description text           NOT NULL,
    quantity    integer        NOT NULL CHECK (quantity > 0),
    unit_price  numeric(14, 2) NOT NULL CHECK (unit_price >= 0),
    tax_rate    numeric(6, 4)  NOT NULL,
    UNIQUE (invoice_id, line_no)
);

COMMENT ON TABLE invoice_lines IS 'Lines of an invoice, copied from the order so that later changes do not reach them';

CREATE TABLE payouts (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id     bigint           NOT NULL REFERENCES teams (id),
    currency    currency_code    NOT NULL,
    amount      numeric(14, 2)   NOT NULL,
    fee_amount  double precision NOT NULL DEFAULT 0,
    paid_out_on date             NOT NULL,
    created_at  timestamptz      NOT NULL DEFAULT now()
);

CREATE INDEX payouts_team_id_paid_out_on_idx ON payouts (team_id, paid_out_on);

COMMENT ON TABLE payouts IS 'Transfers of collected payments to the bank account of a team';

CREATE TABLE payments (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id           bigint         NOT NULL REFERENCES teams (id),
    invoice_id        bigint         NOT NULL REFERENCES invoices (id),
    payment_method_id bigint REFERENCES payment_methods (id) ON DELETE SET NULL,
    payout_id         integer REFERENCES payouts (id),
    provider          text           NOT NULL CHECK (provider IN ('card', 'sepa', 'wire', 'cash')),
    external_ref      bigint         NOT NULL,
    currency          currency_code  NOT NULL,
    amount            numeric(14, 2) NOT NULL,
    received_on       date           NOT NULL,
    created_at        timestamptz    NOT NULL DEFAULT now()
);

CREATE INDEX payments_team_id_received_on_idx ON payments (team_id, received_on);
CREATE INDEX payments_invoice_id_idx ON payments (invoice_id);
CREATE INDEX payments_payment_method_id_idx ON payments (payment_method_id);
CREATE INDEX payments_payout_id_idx ON payments (payout_id);

COMMENT ON TABLE payments IS 'Money received for an invoice';

-- ---------------------------------------------------------------------------------------------------------------------
-- Support
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE tickets (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id          bigint          NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    contact_id       bigint          NOT NULL,
    assignee_user_id bigint REFERENCES users (id) ON DELETE SET NULL,
    order_id         bigint,
    subject          text            NOT NULL,
    priority         ticket_priority NOT NULL DEFAULT 'normal',
    status           text            NOT NULL DEFAULT 'new'
                     CONSTRAINT tickets_status_check CHECK (status IN ('new', 'open', 'waiting', 'solved', 'closed')),
    solved_at        timestamptz,
    created_at       timestamptz     NOT NULL DEFAULT now(),
    updated_at       timestamptz     NOT NULL DEFAULT now(),
    CONSTRAINT tickets_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES contacts (id)
);

ALTER TABLE tickets ADD CONSTRAINT fk_tickets_contact FOREIGN KEY (contact_id) REFERENCES contacts (id);

CREATE INDEX tickets_team_id_status_idx ON tickets (team_id, status);
CREATE INDEX tickets_contact_id_idx ON tickets (contact_id);
CREATE INDEX tickets_assignee_user_id_idx ON tickets (assignee_user_id);
CREATE INDEX tickets_order_id_idx ON tickets (order_id);

COMMENT ON TABLE tickets IS 'Questions and complaints of contacts';

CREATE TABLE ticket_comments (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id      bigint      NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
    author_user_id bigint REFERENCES users (id) ON DELETE SET NULL,
    body           text        NOT NULL,
    internal       boolean     NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ticket_comments_ticket_id_created_at_idx ON ticket_comments (ticket_id, created_at);
CREATE INDEX ticket_comments_author_user_id_idx ON ticket_comments (author_user_id);

COMMENT ON TABLE ticket_comments IS 'Messages on a ticket, without an author when the contact wrote it';

CREATE TABLE tags (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (team_id, name)
);

COMMENT ON TABLE tags IS 'Free labels of a team';

CREATE TABLE taggings (
    tag_id        bigint      NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    taggable_type text        NOT NULL CHECK (taggable_type IN ('Customer', 'Order', 'Product', 'Ticket')),
    taggable_id   bigint      NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tag_id, taggable_type, taggable_id)
);

CREATE INDEX taggings_taggable_idx ON taggings (taggable_type, taggable_id);

COMMENT ON TABLE taggings IS 'What a label is stuck on';

CREATE TABLE attachments (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id             bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    ticket_id           bigint      NOT NULL REFERENCES tickets (id) ON DELETE CASCADE,
    uploaded_by_user_id bigint REFERENCES users (id) ON DELETE SET NULL,
    file_name           text        NOT NULL,
    byte_size           bigint      NOT NULL CHECK (byte_size > 0),
    storage_path        text        NOT NULL,
    created_at          timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX attachments_team_id_idx ON attachments (team_id);
CREATE INDEX attachments_ticket_id_idx ON attachments (ticket_id);
CREATE INDEX attachments_uploaded_by_user_id_idx ON attachments (uploaded_by_user_id);

COMMENT ON TABLE attachments IS 'Files on tickets, their bytes live in the object store';

-- ---------------------------------------------------------------------------------------------------------------------
-- Messages and integrations
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE email_templates (
    code       text PRIMARY KEY,
    subject    text        NOT NULL,
    body       text        NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE email_templates IS 'Texts of mails, double braces mark what is filled in';

CREATE TABLE sent_emails (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id       bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    contact_id    bigint      NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
    template_code text        NOT NULL REFERENCES email_templates (code),
    template_data text        NOT NULL,
    sent_at       timestamptz NOT NULL,
    bounced_at    timestamptz
);

CREATE INDEX sent_emails_team_id_sent_at_idx ON sent_emails (team_id, sent_at);
CREATE INDEX sent_emails_contact_id_idx ON sent_emails (contact_id);
CREATE INDEX sent_emails_template_code_idx ON sent_emails (template_code);

COMMENT ON TABLE sent_emails IS 'Mails handed to the mail provider in the last twelve months';

CREATE TABLE notifications (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id    bigint      NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    topic      text        NOT NULL CHECK (topic IN ('order', 'invoice', 'ticket', 'stock', 'system')),
    body       text        NOT NULL,
    read_at    timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX notifications_team_id_idx ON notifications (team_id);
CREATE INDEX notifications_user_id_created_at_idx ON notifications (user_id, created_at);
CREATE INDEX notifications_unread_idx ON notifications (user_id) WHERE read_at IS NULL;

COMMENT ON TABLE notifications IS 'The bell: short messages to members';

CREATE TABLE webhooks (
    id                       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id                  bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    target_url               text        NOT NULL CHECK (target_url LIKE 'https://%'),
    topics                   text[]      NOT NULL,
    signing_secret_encrypted bytea       NOT NULL,
    disabled_at              timestamptz,
    created_at               timestamptz NOT NULL DEFAULT now(),
    updated_at               timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX webhooks_team_id_idx ON webhooks (team_id);

COMMENT ON TABLE webhooks IS 'Where a team wants to be called when something happens';
COMMENT ON COLUMN webhooks.signing_secret_encrypted IS 'AES-GCM, the key is in the key service';

CREATE TABLE webhook_deliveries (
    id              integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook_id      bigint      NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    topic           text        NOT NULL CHECK (topic IN ('order', 'invoice', 'ticket', 'stock', 'system')),
    request_headers json        NOT NULL,
    response_code   integer CHECK (response_code BETWEEN 100 AND 599),
    attempt_no      integer     NOT NULL CHECK (attempt_no > 0),
    attempted_at    timestamptz NOT NULL
);

CREATE INDEX webhook_deliveries_webhook_id_attempted_at_idx ON webhook_deliveries (webhook_id, attempted_at);

COMMENT ON TABLE webhook_deliveries IS
    'Calls made to webhooks in the last two weeks, no response code when the call timed out';

CREATE TABLE integrations (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id        bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    provider       text        NOT NULL CHECK (provider IN ('shop', 'erp', 'ledger', 'chat')),
    access_token   text        NOT NULL,
    options        jsonb       NOT NULL DEFAULT '{}',
    last_synced_at timestamptz,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    UNIQUE (team_id, provider)
);

COMMENT ON TABLE integrations IS 'Connections to other products of a team';

-- ---------------------------------------------------------------------------------------------------------------------
-- Events, audit, housekeeping
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE event_types (
    code        text PRIMARY KEY,
    description text NOT NULL
);

COMMENT ON TABLE event_types IS 'Names of events, an event with another name is refused';

CREATE TABLE events (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id     bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id     bigint,
    event_type  text        NOT NULL REFERENCES event_types (code),
    source      text        NOT NULL CHECK (source IN ('web', 'api', 'ios', 'android', 'import')),
    session_id  uuid        NOT NULL,
    properties  jsonb       NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX events_team_id_occurred_at_idx ON events (team_id, occurred_at);
CREATE INDEX events_event_type_idx ON events (event_type);
CREATE INDEX events_user_id_idx ON events (user_id);
CREATE INDEX events_session_id_idx ON events (session_id);
CREATE INDEX events_created_at_idx ON events (created_at);

COMMENT ON TABLE events IS 'What people and machines did in the product, the raw material of the usage pages';

CREATE TABLE audit_log (
    id            bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME audit_log_id_seq),
    team_id       bigint      NOT NULL REFERENCES teams (id),
    actor_user_id bigint REFERENCES users (id),
    action        text        NOT NULL CHECK (action IN ('insert', 'update', 'delete', 'export', 'sign_in')),
    target        text        NOT NULL,
    changes       jsonb       NOT NULL DEFAULT '{}',
    occurred_at   timestamptz NOT NULL,
    PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX audit_log_team_id_occurred_at_idx ON audit_log (team_id, occurred_at);
CREATE INDEX audit_log_actor_user_id_idx ON audit_log (actor_user_id);

CREATE TABLE audit_log_2026_05 PARTITION OF audit_log
    FOR VALUES FROM ('2026-05-01 00:00:00+00') TO ('2026-06-01 00:00:00+00');
CREATE TABLE audit_log_2026_06 PARTITION OF audit_log
    FOR VALUES FROM ('2026-06-01 00:00:00+00') TO ('2026-07-01 00:00:00+00');
CREATE TABLE audit_log_2026_07 PARTITION OF audit_log
    FOR VALUES FROM ('2026-07-01 00:00:00+00') TO ('2026-08-01 00:00:00+00');
CREATE TABLE audit_log_2026_08 PARTITION OF audit_log
    FOR VALUES FROM ('2026-08-01 00:00:00+00') TO ('2026-09-01 00:00:00+00');
CREATE TABLE audit_log_2026_09 PARTITION OF audit_log
    FOR VALUES FROM ('2026-09-01 00:00:00+00') TO ('2026-10-01 00:00:00+00');
CREATE TABLE audit_log_2026_10 PARTITION OF audit_log
    FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
CREATE TABLE audit_log_2026_11 PARTITION OF audit_log
    FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
CREATE TABLE audit_log_2026_12 PARTITION OF audit_log
    FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
CREATE TABLE audit_log_2027_01 PARTITION OF audit_log
    FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00');

COMMENT ON TABLE audit_log IS 'Who changed what, one partition a month, dropped after half a year';
COMMENT ON COLUMN audit_log.target IS 'Path of the object in the API, orders/1042 for one';

CREATE TABLE saved_views (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id    bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    user_id    bigint      NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name       text        NOT NULL,
    filters    jsonb       NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (team_id, user_id, name)
);

CREATE INDEX saved_views_user_id_idx ON saved_views (user_id);

COMMENT ON TABLE saved_views IS 'Filters a member has kept under a name';

CREATE TABLE exports (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id              bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    requested_by_user_id bigint      NOT NULL REFERENCES users (id),
    format               text        NOT NULL CHECK (format IN ('csv', 'xlsx', 'json')),
    row_count            integer CHECK (row_count >= 0),
    finished_at          timestamptz,
    created_at           timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX exports_team_id_idx ON exports (team_id);
CREATE INDEX exports_requested_by_user_id_idx ON exports (requested_by_user_id);

COMMENT ON TABLE exports IS 'Files members asked for, finished or under way';

CREATE TABLE database_backups (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id      bigint      NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    storage_path text        NOT NULL,
    byte_size    bigint      NOT NULL CHECK (byte_size > 0),
    taken_at     timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    CHECK (expires_at > taken_at)
);

CREATE INDEX database_backups_team_id_taken_at_idx ON database_backups (team_id, taken_at);

COMMENT ON TABLE database_backups IS 'Backups of their own data that teams on the larger plans may download';

CREATE UNLOGGED TABLE app.rate_limit_buckets (
    bucket      text PRIMARY KEY,
    tokens      integer     NOT NULL CHECK (tokens >= 0),
    refilled_at timestamptz NOT NULL
);

COMMENT ON TABLE app.rate_limit_buckets IS
    'Cache of the rate limiter, unlogged on purpose: after a crash every bucket starts full';

-- ---------------------------------------------------------------------------------------------------------------------
-- Reporting
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE reporting.order_stats_2023 (
    team_id     bigint         NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    month       date           NOT NULL,
    order_count integer        NOT NULL,
    revenue     numeric(14, 2) NOT NULL,
    PRIMARY KEY (team_id, month)
);

CREATE TABLE reporting.order_stats_2024 (
    team_id     bigint         NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    month       date           NOT NULL,
    order_count integer        NOT NULL,
    revenue     numeric(14, 2) NOT NULL,
    PRIMARY KEY (team_id, month)
);

CREATE TABLE reporting.order_stats_2025 (
    team_id     bigint         NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    month       date           NOT NULL,
    order_count integer        NOT NULL,
    revenue     numeric(14, 2) NOT NULL,
    PRIMARY KEY (team_id, month)
);

COMMENT ON TABLE reporting.order_stats_2023 IS 'Orders and net revenue per team and month';
COMMENT ON TABLE reporting.order_stats_2024 IS 'Orders and net revenue per team and month';
COMMENT ON TABLE reporting.order_stats_2025 IS 'Orders and net revenue per team and month';

CREATE MATERIALIZED VIEW reporting.monthly_revenue AS
SELECT team_id,
       date_trunc('month', issued_on::timestamp)::date AS month,
       currency,
       count(*)::integer                               AS invoice_count,
       sum(net_total)::numeric(14, 2)                  AS revenue
FROM invoices
WHERE status NOT IN ('draft', 'void')
GROUP BY team_id, date_trunc('month', issued_on::timestamp)::date, currency
WITH NO DATA;

CREATE UNIQUE INDEX monthly_revenue_key ON reporting.monthly_revenue (team_id, month, currency);

COMMENT ON MATERIALIZED VIEW reporting.monthly_revenue IS 'Invoiced net revenue, refreshed concurrently every night';

CREATE VIEW active_customers AS
SELECT id, team_id, customer_group_id, price_list_id, code, name, tax_number, external_ref, created_at, updated_at
FROM customers
WHERE deleted_at IS NULL;

COMMENT ON VIEW active_customers IS 'Customers that have not been deleted';

CREATE VIEW open_invoices AS
SELECT i.id,
       i.team_id,
       i.customer_id,
       i.number,
       i.currency,
       i.net_total + i.tax_total AS gross_total,
       coalesce(sum(p.amount), 0) AS paid_total,
       i.due_on
FROM invoices i
LEFT JOIN payments p ON p.invoice_id = i.id
WHERE i.status IN ('open', 'overdue')
GROUP BY i.id;

COMMENT ON VIEW open_invoices IS 'Invoices still to be paid, with what has come in so far';

CREATE VIEW order_overview AS
SELECT o.id,
       o.team_id,
       o.number,
       o.status,
       o.placed_at,
       c.name                    AS customer_name,
       o.net_total + o.tax_total AS gross_total,
       o.currency
FROM orders o
JOIN customers c ON c.id = o.customer_id;

COMMENT ON VIEW order_overview IS 'The list of orders as the start page shows it';

-- The views read with the rights of the caller, so that row security holds behind them. PostgreSQL 14 cannot do this.
DO $$
BEGIN
    IF current_setting('server_version_num')::integer >= 150000 THEN
        ALTER VIEW active_customers SET (security_invoker = true);
        ALTER VIEW open_invoices SET (security_invoker = true);
        ALTER VIEW order_overview SET (security_invoker = true);
    END IF;
END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Functions and triggers
-- ---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION app.record_order_status() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO order_status_history (order_id, from_status, to_status, changed_at)
    VALUES (NEW.id, OLD.status, NEW.status, app.clock());
    RETURN NULL;
END
$$;

CREATE FUNCTION app.refuse_issued_invoice_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.status <> 'draft' AND (NEW.net_total, NEW.tax_total, NEW.number) IS DISTINCT FROM
       (OLD.net_total, OLD.tax_total, OLD.number) THEN
        RAISE EXCEPTION 'Invoice % has been issued, its amounts and number cannot change', OLD.number;
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION app.order_gross_total(wanted_order_id bigint) RETURNS numeric
    LANGUAGE sql STABLE
    AS $$ SELECT net_total + tax_total FROM orders WHERE id = wanted_order_id $$;

CREATE FUNCTION app.mark_api_key_used(used_key_hash text) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp
    AS $$ UPDATE api_keys SET last_used_at = app.clock() WHERE key_hash = used_key_hash RETURNING team_id $$;

COMMENT ON FUNCTION app.mark_api_key_used(text)
    IS 'Runs before the tenant is known, hence with the rights of its owner';

CREATE FUNCTION purge_expired_invitations() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    AS $$
DECLARE
    purged bigint;
BEGIN
    DELETE FROM invitations WHERE accepted_at IS NULL AND expires_at < app.clock() - interval '90 days';
    GET DIAGNOSTICS purged = ROW_COUNT;
    RETURN purged;
END
$$;

COMMENT ON FUNCTION purge_expired_invitations() IS 'Called by the nightly job for all teams at once';

CREATE TRIGGER teams_touch BEFORE UPDATE ON teams FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER subscriptions_touch BEFORE UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER feature_flags_touch BEFORE UPDATE ON feature_flags FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER settings_touch BEFORE UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER customers_touch BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER contacts_touch BEFORE UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER products_touch BEFORE UPDATE ON products FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER inventory_levels_touch BEFORE UPDATE ON inventory_levels
    FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER orders_status AFTER UPDATE OF status ON orders
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION app.record_order_status();
CREATE TRIGGER returns_touch BEFORE UPDATE ON returns FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER invoices_touch BEFORE UPDATE ON invoices FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER invoices_issued BEFORE UPDATE ON invoices
    FOR EACH ROW EXECUTE FUNCTION app.refuse_issued_invoice_change();
CREATE TRIGGER tickets_touch BEFORE UPDATE ON tickets FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER email_templates_touch BEFORE UPDATE ON email_templates
    FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER webhooks_touch BEFORE UPDATE ON webhooks FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER integrations_touch BEFORE UPDATE ON integrations FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();
CREATE TRIGGER saved_views_touch BEFORE UPDATE ON saved_views FOR EACH ROW EXECUTE FUNCTION app.touch_updated_at();

-- ---------------------------------------------------------------------------------------------------------------------
-- Row security: a transaction sees the rows of its own team
-- ---------------------------------------------------------------------------------------------------------------------

ALTER TABLE teams ENABLE ROW LEVEL SECURITY;
CREATE POLICY teams_tenant ON teams USING (id = (SELECT app.current_team_id()));

ALTER TABLE roles ENABLE ROW LEVEL SECURITY;
CREATE POLICY roles_tenant ON roles USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE team_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY team_members_tenant ON team_members USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
CREATE POLICY invitations_tenant ON invitations USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY api_keys_tenant ON api_keys USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY;
CREATE POLICY subscriptions_tenant ON subscriptions USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE usage_records ENABLE ROW LEVEL SECURITY;
CREATE POLICY usage_records_tenant ON usage_records USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE team_feature_flags ENABLE ROW LEVEL SECURITY;
CREATE POLICY team_feature_flags_tenant ON team_feature_flags USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY settings_tenant ON settings USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE customer_groups ENABLE ROW LEVEL SECURITY;
CREATE POLICY customer_groups_tenant ON customer_groups USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE price_lists ENABLE ROW LEVEL SECURITY;
CREATE POLICY price_lists_tenant ON price_lists USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY customers_tenant ON customers USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
CREATE POLICY contacts_tenant ON contacts USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE addresses ENABLE ROW LEVEL SECURITY;
CREATE POLICY addresses_tenant ON addresses USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE categories ENABLE ROW LEVEL SECURITY;
CREATE POLICY categories_tenant ON categories USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE products ENABLE ROW LEVEL SECURITY;
CREATE POLICY products_tenant ON products USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE coupons ENABLE ROW LEVEL SECURITY;
CREATE POLICY coupons_tenant ON coupons USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE warehouses ENABLE ROW LEVEL SECURITY;
CREATE POLICY warehouses_tenant ON warehouses USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY orders_tenant ON orders USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE stock_reservations ENABLE ROW LEVEL SECURITY;
CREATE POLICY stock_reservations_tenant ON stock_reservations USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE shipments ENABLE ROW LEVEL SECURITY;
CREATE POLICY shipments_tenant ON shipments USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE returns ENABLE ROW LEVEL SECURITY;
CREATE POLICY returns_tenant ON returns USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoices_tenant ON invoices USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE payouts ENABLE ROW LEVEL SECURITY;
CREATE POLICY payouts_tenant ON payouts USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
CREATE POLICY payments_tenant ON payments USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
CREATE POLICY tickets_tenant ON tickets USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE tags ENABLE ROW LEVEL SECURITY;
CREATE POLICY tags_tenant ON tags USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE sent_emails ENABLE ROW LEVEL SECURITY;
CREATE POLICY sent_emails_tenant ON sent_emails USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
CREATE POLICY notifications_tenant ON notifications USING (true);

ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhooks_tenant ON webhooks USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE integrations ENABLE ROW LEVEL SECURITY;
CREATE POLICY integrations_tenant ON integrations USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY events_tenant ON events USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_log_tenant ON audit_log USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_views_tenant ON saved_views USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE exports ENABLE ROW LEVEL SECURITY;

ALTER TABLE database_backups ENABLE ROW LEVEL SECURITY;
CREATE POLICY database_backups_tenant ON database_backups USING (team_id = (SELECT app.current_team_id()));

CREATE POLICY invoice_lines_tenant ON invoice_lines USING (EXISTS (
    SELECT FROM invoices i WHERE i.id = invoice_lines.invoice_id AND i.team_id = (SELECT app.current_team_id())));

ALTER TABLE reporting.order_stats_2023 ENABLE ROW LEVEL SECURITY;
CREATE POLICY order_stats_2023_tenant ON reporting.order_stats_2023 USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE reporting.order_stats_2024 ENABLE ROW LEVEL SECURITY;
CREATE POLICY order_stats_2024_tenant ON reporting.order_stats_2024 USING (team_id = (SELECT app.current_team_id()));

ALTER TABLE reporting.order_stats_2025 ENABLE ROW LEVEL SECURITY;
CREATE POLICY order_stats_2025_tenant ON reporting.order_stats_2025 USING (team_id = (SELECT app.current_team_id()));

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights
-- ---------------------------------------------------------------------------------------------------------------------

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, app, reporting TO larkspur_app, larkspur_readonly;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, app TO larkspur_app;
GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO larkspur_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public, reporting TO larkspur_readonly;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO larkspur_app;
GRANT SELECT ON usage_records TO PUBLIC;

-- Reached through the parent only, whose policy guards them.
REVOKE ALL ON audit_log_2026_05, audit_log_2026_06, audit_log_2026_07, audit_log_2026_08, audit_log_2026_09,
    audit_log_2026_10, audit_log_2026_11, audit_log_2026_12, audit_log_2027_01 FROM larkspur_app, larkspur_readonly;
REVOKE UPDATE, DELETE ON audit_log FROM larkspur_app;
REVOKE INSERT, UPDATE, DELETE ON schema_migrations FROM larkspur_app;

-- Secrets are nothing for reports.
REVOKE SELECT ON users, api_keys, invitations, webhooks, integrations FROM larkspur_readonly;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public, app FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, app TO larkspur_app;
GRANT EXECUTE ON FUNCTION app.current_team_id(), app.clock() TO larkspur_readonly;
