ALTER TABLE folders ADD CONSTRAINT folders_parent_fkey FOREIGN KEY (parent) REFERENCES folders (id) ON DELETE CASCADE;
CREATE INDEX folders_parent_idx ON folders (parent);
