/** Media, sources and campaigns, and where documents come from. */
@NullMarked
package io.kenh.crm.utm;

import org.jspecify.annotations.NullMarked;
