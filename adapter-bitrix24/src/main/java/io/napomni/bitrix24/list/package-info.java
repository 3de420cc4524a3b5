/** How whole lists are read with few requests, and how it is known that nothing is missing. */
@NullMarked
package io.napomni.bitrix24.list;

import org.jspecify.annotations.NullMarked;
