/** What goes over the wire, held against a golden transcript and against what the portal's vendor documents. */
@NullMarked
package io.napomni.bitrix24.catalogue;

import org.jspecify.annotations.NullMarked;
