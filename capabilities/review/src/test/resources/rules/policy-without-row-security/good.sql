CREATE TABLE invoice_lines (id bigint PRIMARY KEY, owner text);
ALTER TABLE invoice_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY lines_owner ON invoice_lines USING (owner = current_user);
CREATE TABLE plain (id bigint PRIMARY KEY);
