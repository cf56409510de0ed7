CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE memberships (
    id bigint PRIMARY KEY,
    -- the type says what kind of user it is
    user_type text,
    user_id bigint REFERENCES users,
    mime_type text,
    -- another system's
    external_type text,
    external_id bigint,
    -- a passport
    document_type text,
    document_id bigint,
    order_type integer,
    order_id bigint
);
-- outlives what it tells of
CREATE TABLE audit_log (id bigint PRIMARY KEY, target_type text, target_id bigint);
CREATE TABLE page_versions (id bigint PRIMARY KEY, item_type text, item_id bigint);
