-- CreateIndex
CREATE INDEX "Order_code_idx" ON "Order"("code");
