/** Pipeline, lists, import. */
@NullMarked
package io.kenh.crm.list;

import org.jspecify.annotations.NullMarked;
