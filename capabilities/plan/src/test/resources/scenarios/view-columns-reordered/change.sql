DROP VIEW listed; CREATE VIEW listed AS SELECT note, total AS id, id AS total FROM orders;
