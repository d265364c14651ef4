package io.kenh.invoicing.print;

import gg.jte.Content;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.profile.ProfileData;
import io.kenh.invoicing.qr.PayView;
import org.jspecify.annotations.Nullable;

/**
 * The invoice on paper.
 *
 * @param term in words, may be empty
 * @param position why its taxes are not those of the products, may be empty
 * @param pay null when there is nothing to pay, or no account
 * @param code of it, as picture
 */
public record PrintView(
        InvoiceView invoice,
        ProfileData seller,
        String term,
        String position,
        String title,
        Content style,
        @Nullable PayView pay,
        String code) {}
