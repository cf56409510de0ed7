SET ROLE lintc_app;
SELECT count(*) FROM orders;
