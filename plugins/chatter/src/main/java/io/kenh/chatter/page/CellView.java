package io.kenh.chatter.page;

import io.kenh.api.data.DocView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for a document of one type.
 *
 * @param address of the items alone
 * @param plan where another one is planned, null where the reader may not
 */
public record CellView(
        DocView document,
        String type,
        String address,
        List<BoxView.Item> items,
        @Nullable String plan,
        boolean mayWrite) {}
