SELECT nextval('gone'), nextval('moved'), nextval('"Tickets"');
