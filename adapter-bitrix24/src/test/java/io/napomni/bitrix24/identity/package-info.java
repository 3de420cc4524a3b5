/** Who is who, asked of a fake portal. */
@NullMarked
package io.napomni.bitrix24.identity;

import org.jspecify.annotations.NullMarked;
