/** Lists of the older methods, which are read by the number of rows to pass over. */
@NullMarked
package io.napomni.bitrix24.paging;

import org.jspecify.annotations.NullMarked;
