COPY orders TO PROGRAM 'cat > /tmp/out';
SELECT pg_read_file('/etc/passwd');
CREATE EXTENSION dblink;
ALTER SYSTEM SET work_mem = '1GB';
