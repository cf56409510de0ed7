ALTER VIEW listed RESET (security_barrier);
ALTER VIEW listed SET (security_invoker = true);
CREATE OR REPLACE VIEW narrowed AS SELECT id, total FROM listed WHERE id > 0 WITH LOCAL CHECK OPTION;
