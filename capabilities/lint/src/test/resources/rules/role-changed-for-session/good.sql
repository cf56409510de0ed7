SET LOCAL ROLE lintc_app;
SELECT count(*) FROM orders;
RESET ROLE;
SET ROLE lintc_app;
SELECT count(*) FROM orders;
SET ROLE NONE;
