-- Twelve indexes such as an advisor would propose: of several kinds.
CREATE INDEX store_sales_sold ON store_sales (ss_sold_date_sk, ss_item_sk) INCLUDE (ss_ext_sales_price);
CREATE INDEX store_sales_customer ON store_sales (ss_customer_sk, ss_sold_date_sk);
CREATE INDEX store_sales_store ON store_sales (ss_store_sk, ss_hdemo_sk, ss_sold_time_sk);
CREATE INDEX store_sales_cheap ON store_sales (ss_quantity) WHERE ss_coupon_amt > 0;
CREATE INDEX catalog_sales_sold ON catalog_sales USING brin (cs_sold_date_sk);
CREATE INDEX catalog_sales_customer ON catalog_sales (cs_bill_customer_sk, cs_sold_date_sk DESC);
CREATE INDEX web_sales_sold ON web_sales (ws_sold_date_sk, ws_item_sk);
CREATE INDEX web_sales_order ON web_sales (ws_order_number) INCLUDE (ws_warehouse_sk);
CREATE INDEX inventory_item ON inventory (inv_item_sk, inv_date_sk) INCLUDE (inv_quantity_on_hand);
CREATE INDEX date_dim_month ON date_dim (d_year, d_moy);
CREATE INDEX item_class ON item (i_category, i_class, i_brand);
CREATE INDEX customer_address_state ON customer_address USING hash (ca_state);
