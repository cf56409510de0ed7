CREATE TABLE contacts (id bigint PRIMARY KEY, team_id bigint, UNIQUE (team_id, id));
CREATE TABLE leads (id bigint PRIMARY KEY);
CREATE TABLE tickets (
    id bigint PRIMARY KEY,
    team_id bigint,
    -- two roles of one table
    contact_id bigint REFERENCES contacts,
    owner_id bigint REFERENCES contacts,
    -- one column, two parents
    lead_id bigint REFERENCES leads REFERENCES contacts,
    -- the pair with the tenant says more
    FOREIGN KEY (team_id, contact_id) REFERENCES contacts (team_id, id)
);
