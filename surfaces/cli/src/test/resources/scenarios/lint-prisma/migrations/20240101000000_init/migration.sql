CREATE TABLE "Order" ("id" SERIAL NOT NULL, "code" TEXT, CONSTRAINT "Order_pkey" PRIMARY KEY ("id"));
