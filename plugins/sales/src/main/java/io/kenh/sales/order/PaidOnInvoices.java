package io.kenh.sales.order;

/** There while payments are taken on invoices: an order then only shows what came for it. */
public interface PaidOnInvoices {}
