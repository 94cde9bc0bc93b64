# The styles and the script of web/ become web_files.cpp, with the hashes by which a page allows them.

# A SHA-256 in base64, from its 64 hexadecimal digits: 3 of them are 2 characters, the last one is
# one more.
function(bounty_base64_of_sha256 digits result)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(text "")
  foreach(at RANGE 0 62 3)
    string(SUBSTRING ${digits} ${at} 3 three)
    math(EXPR first "0x${three} >> 6")
    math(EXPR second "0x${three} & 63")
    foreach(index ${first} ${second})
      string(SUBSTRING ${alphabet} ${index} 1 character)
      string(APPEND text ${character})
    endforeach()
  endforeach()
  string(SUBSTRING ${digits} 63 1 last)
  math(EXPR index "0x${last} << 2")
  string(SUBSTRING ${alphabet} ${index} 1 character)
  set(${result} ${text}${character}= PARENT_SCOPE)
endfunction()

# Sets NAME_text to the files one after the other, and NAME_hash.
function(bounty_web_file name)
  set(all "")
  foreach(file IN LISTS ARGN)
    set(path ${PROJECT_SOURCE_DIR}/web/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(READ ${path} text)
    string(APPEND all "${text}")
  endforeach()
  string(SHA256 digits "${all}")
  bounty_base64_of_sha256(${digits} hash)
  set(${name}_text "${all}" PARENT_SCOPE)
  set(${name}_hash ${hash} PARENT_SCOPE)
endfunction()

bounty_web_file(page_style colours.css chart.css page.css)
bounty_web_file(sort_script sort.js)
configure_file(${PROJECT_SOURCE_DIR}/src/report/html/web_files.cpp.in
               ${PROJECT_BINARY_DIR}/generated/web_files.cpp @ONLY)
