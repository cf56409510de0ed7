-- server: 18
CREATE ROLE app_reader; CREATE ROLE "App Writer"; CREATE ROLE app_owner;
