/** Lists of records: one description gives list, board, calendar, pivot, chart, export, import and favourites. */
@NullMarked
package io.kenh.ui.records;

import org.jspecify.annotations.NullMarked;
