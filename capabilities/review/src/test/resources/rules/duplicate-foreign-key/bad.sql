CREATE TABLE contacts (id bigint PRIMARY KEY);
CREATE TABLE tickets (
    id bigint PRIMARY KEY,
    contact_id bigint REFERENCES contacts,
    owner_id bigint CONSTRAINT owner_first REFERENCES contacts ON DELETE CASCADE
);
ALTER TABLE tickets ADD CONSTRAINT fk_tickets_contact FOREIGN KEY (contact_id) REFERENCES contacts;
ALTER TABLE tickets ADD CONSTRAINT owner_second FOREIGN KEY (owner_id) REFERENCES contacts;
CREATE TABLE regions (country text, code text, PRIMARY KEY (country, code));
CREATE TABLE shops (country text, region text, FOREIGN KEY (country, region) REFERENCES regions);
ALTER TABLE shops ADD CONSTRAINT turned FOREIGN KEY (region, country) REFERENCES regions (code, country);
