/** Where business comes from, in figures. */
@NullMarked
package io.kenh.crm.report;

import org.jspecify.annotations.NullMarked;
