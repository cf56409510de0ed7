CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE settings (team_id bigint REFERENCES teams, name text, value jsonb, PRIMARY KEY (team_id, name));
CREATE TABLE user_preferences (team_id bigint REFERENCES teams, key text, value text);
CREATE TABLE property_translations (team_id bigint REFERENCES teams, property_name text, locale text, value text);
CREATE TABLE resource_tags (team_id bigint REFERENCES teams, key text, value text);
-- an entity of its own
CREATE TABLE properties (id bigint PRIMARY KEY, team_id bigint REFERENCES teams, name text, street text, market_value numeric);
-- names with values, of nobody
CREATE TABLE attributes (attribute_name text PRIMARY KEY, value text);
CREATE TABLE field_values (team_id bigint REFERENCES teams, field_name text, value numeric);
