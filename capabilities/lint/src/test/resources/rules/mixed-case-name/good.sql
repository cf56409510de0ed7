-- runner: prisma
CREATE TABLE "OrderItems" (id bigint PRIMARY KEY, "orderId" bigint);
CREATE TABLE OrderTags (OrderId bigint PRIMARY KEY);
