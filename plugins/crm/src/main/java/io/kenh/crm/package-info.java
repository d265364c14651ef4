/** Leads, the pipeline, and where business comes from. */
@NullMarked
package io.kenh.crm;

import org.jspecify.annotations.NullMarked;
