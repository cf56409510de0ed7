INSERT INTO wheel VALUES (1); SELECT eggs FROM hens_with;
