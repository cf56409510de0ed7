-- Twelve indexes such as an advisor would propose.
CREATE INDEX lineitem_part ON lineitem (l_partkey) INCLUDE (l_quantity, l_extendedprice);
CREATE INDEX lineitem_part_supplier ON lineitem (l_partkey, l_suppkey);
CREATE INDEX lineitem_shipped ON lineitem (l_shipdate, l_discount, l_quantity);
CREATE INDEX lineitem_received ON lineitem (l_receiptdate, l_shipmode);
CREATE INDEX lineitem_returned ON lineitem (l_orderkey) WHERE l_returnflag = 'R';
CREATE INDEX lineitem_supplier ON lineitem (l_suppkey, l_orderkey);
CREATE INDEX orders_customer ON orders (o_custkey, o_orderdate DESC);
CREATE INDEX orders_dated ON orders (o_orderdate);
CREATE INDEX customer_segment ON customer (c_mktsegment, c_custkey);
CREATE INDEX part_container ON part (p_brand, p_container);
CREATE INDEX part_type ON part (p_type, p_size);
CREATE INDEX partsupp_supplier ON partsupp (ps_suppkey, ps_supplycost);
