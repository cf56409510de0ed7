CREATE TABLE "OrderItems" (id bigint PRIMARY KEY, "orderId" bigint);
CREATE TABLE "OrderNotes" (id bigint PRIMARY KEY);
